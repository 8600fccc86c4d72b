/** The inspector: the form of what is selected, else of the design; what is wrong with it; and jumps to a field. */
import { useEffect, useRef } from 'react';
import type { Design, Link } from '../../network/design';
import { documentName } from '../../stores/library-of-documents';
import { type Selection, selectionSize } from '../../stores/session';
import { endsName, mediumWord, nodeName } from '../canvas/flow-adapter';
import { useDocument, useSession, useStudio } from '../context';
import { DemandForm } from './demand-form';
import { DesignForm } from './design-form';
import styles from './inspector.module.css';
import { LinkForm } from './link-form';
import { NodeForm } from './node-form';
import { ProblemList } from './problem-list';

const KIND = { 'end-node': 'End node', repeater: 'Repeater' } as const;

export function Inspector() {
  const design = useDocument((state) => state.design);
  const selection = useSession((state) => state.selection);
  const panel = useRef<HTMLDivElement>(null);
  useFocusRequests(panel);
  const { kind, title, form } = formOf(design, selection);
  return (
    <div ref={panel} className={styles.inspector}>
      <header className={styles.header}>
        <p>{kind}</p>
        <h2>{title}</h2>
      </header>
      {/* What is of another kind is read from its top. */}
      <div key={kind} className={styles.scroll}>
        <ProblemList />
        {form}
        <p className={styles.key}>
          <i className={styles.dot} /> has a source: click to read it.{' '}
          <i className={styles.claimDot} /> is a vendor’s word. <i className={styles.assumedDot} />{' '}
          is assumed. <b>Bold</b> is yours.
        </p>
      </div>
    </div>
  );
}

/** `Fiber link`, `Satellite link`; `Links` where they are of several kinds. */
function linksWord([first, ...others]: readonly Link[]): string {
  const word = mediumWord(first);
  if (others.some((other) => mediumWord(other) !== word)) return 'Links';
  return word === 'Fiber' ? 'Fiber link' : word;
}

function formOf(design: Design, selection: Selection) {
  const count = selectionSize(selection);
  const nodes = design.nodes.filter(({ id }) => selection.nodes.includes(id));
  const links = design.links.filter(({ id }) => selection.links.includes(id));
  const [demand] = design.demands.filter(({ id }) => selection.demands.includes(id));
  // The key gives another element a fresh form: what was typed for one must not show for the next.
  if (count > 0 && count === nodes.length && nodes.every((one) => one.kind === nodes[0].kind)) {
    const index = design.nodes.indexOf(nodes[0]);
    const [{ kind }] = nodes;
    return {
      kind: KIND[kind] ?? kind,
      title: count === 1 ? nodeName(nodes[0]) : `${count} nodes`,
      form: <NodeForm key={selection.nodes.join()} nodes={nodes} index={index} />,
    };
  }
  if (count > 0 && count === links.length)
    return {
      kind: linksWord(links),
      title: count === 1 ? endsName(design, links[0]) : `${count} links`,
      form: (
        <LinkForm
          key={selection.links.join()}
          links={links}
          index={design.links.indexOf(links[0])}
        />
      ),
    };
  if (count === 1 && demand)
    return {
      kind: 'Demand',
      title: endsName(design, demand),
      form: <DemandForm key={demand.id} demand={demand} index={design.demands.indexOf(demand)} />,
    };
  if (count > 0)
    return {
      kind: 'Selection',
      title: `${count} elements`,
      form: (
        <p className={styles.mixedKinds}>
          {[
            nodes.length && `${nodes.length} nodes`,
            links.length && `${links.length} links`,
            selection.demands.length && `${selection.demands.length} demands`,
          ]
            .filter(Boolean)
            .join(', ')}
          . Select elements of one kind to change what they share.
        </p>
      ),
    };
  return { kind: 'Design', title: documentName(design), form: <DesignForm /> };
}

/** Focuses the field that somebody asked for, once its form is on screen. */
function useFocusRequests(panel: React.RefObject<HTMLDivElement | null>) {
  const { layout } = useStudio();
  const focus = useSession((state) => state.focus);
  useEffect(() => {
    if (!focus) return;
    layout.setState({ inspector: true, sheet: 'inspector' });
    const frame = requestAnimationFrame(() => {
      // The nearest field: an error may point deeper than a form goes.
      for (
        let { pointer } = focus;
        pointer !== '';
        pointer = pointer.slice(0, pointer.lastIndexOf('/'))
      ) {
        const field = panel.current?.querySelector<HTMLElement>(
          `[data-pointer="${CSS.escape(pointer)}"]`,
        );
        if (!field) continue;
        field.closest('details')?.setAttribute('open', '');
        field.scrollIntoView({ block: 'center' });
        field.focus();
        return;
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [focus, layout, panel]);
}
