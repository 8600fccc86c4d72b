/** Shortcuts: listens to the page, and keeps quiet while somebody types, chooses or is in a dialog. */
import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { GRID } from '../canvas/geometry';
import { type CommandContext, commands } from './commands';
import { freeSpot, placeNode } from './draw';
import { createNudge, neighborTowards } from './selection';

const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Whether keys belong to the element in focus and not to the studio. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], dialog, [role="menu"]') !== null
  );
}

/** Space presses the button in focus and must do nothing else. */
const takesSpace = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('button, a, [role="button"], [role="tab"], [role="separator"]') !== null;

const isOnCanvas = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && target.closest('.react-flow') !== null);

const flowNode = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element
    ? target.closest<HTMLElement>('.react-flow__node, .react-flow__edge')
    : null;

export function useKeyboard(context: CommandContext): void {
  useEffect(() => {
    const bindings = Object.fromEntries(
      commands.flatMap((command) =>
        command.keys.map((keys) => [
          keys,
          (event: KeyboardEvent) => {
            if (event.defaultPrevented || isTyping(event.target)) return;
            if (event.key === ' ' && takesSpace(event.target)) return;
            // Text selected elsewhere on the page is what the reader wants to copy.
            if (command.id === 'copy' && window.getSelection()?.isCollapsed === false) return;
            if (command.changes && context.document.getState().readOnly) return;
            // A paste comes as the browser's own event, which needs no permission.
            if (command.id === 'paste') return;
            event.preventDefault();
            command.run(context);
            // With a part in hand, Enter is for the canvas and not for the button that was pressed before.
            if (context.session.getState().tool.kind === 'place')
              (document.activeElement as HTMLElement | null)?.blur();
          },
        ]),
      ),
    );
    const unbind = tinykeys(window, bindings);
    const canvasKeys = bindCanvasKeys(context);
    return () => {
      unbind();
      canvasKeys();
    };
  }, [context]);
}

/** Enter places the part in hand and selects; arrows move the selected nodes (Shift: ten times as far); with Alt they walk from node to node along the fibers. */
function bindCanvasKeys(context: CommandContext): () => void {
  const { document: documents, session } = context;
  const nudge = createNudge(context);
  const down = (event: KeyboardEvent) => {
    const { tool } = session.getState();
    if (event.key === 'Enter' && tool.kind === 'place' && isOnCanvas(event.target)) {
      const spot = freeSpot(documents.getState().design, context.view.center());
      placeNode(context, tool.node, spot);
      if (!event.shiftKey) session.actions.setTool({ kind: 'select' });
      event.preventDefault();
      return;
    }
    const element = flowNode(event.target);
    if (element && (event.key === 'Enter' || event.key === ' ')) {
      // Not a click: selecting by key must work for nodes and fibers alike.
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: event.shiftKey }));
      event.preventDefault();
      return;
    }
    const direction = ARROWS[event.key];
    if (!direction || event.defaultPrevented || isTyping(event.target)) return;
    // Outside of the canvas arrows belong to tabs, radio buttons and scrolling.
    if (!isOnCanvas(event.target)) return;
    if (event.altKey) {
      const [from] = session.getState().selection.nodes;
      const to = from && neighborTowards(documents.getState().design, from, direction);
      if (to) {
        session.actions.select({ nodes: [to] });
        document
          .querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(to)}"]`)
          ?.focus();
      }
      event.preventDefault();
    } else if (!event.ctrlKey && !event.metaKey) {
      const step = event.shiftKey ? GRID * 10 : GRID;
      if (nudge.nudge(direction.x * step, direction.y * step)) event.preventDefault();
    }
  };
  const up = (event: KeyboardEvent) => {
    if (event.key in ARROWS) nudge.end();
  };
  window.addEventListener('keydown', down);
  window.addEventListener('keyup', up);
  window.addEventListener('blur', nudge.end);
  return () => {
    window.removeEventListener('keydown', down);
    window.removeEventListener('keyup', up);
    window.removeEventListener('blur', nudge.end);
  };
}
