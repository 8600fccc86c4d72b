/** The session store: what is selected, which tool is in hand, what the reader is told. Never saved, never undone. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Device } from '../network/catalogue';
import type { Design, NodeKind } from '../network/design';
import type { DeviceUse } from '../network/edit-devices';
import type { Problem } from '../network/problem';

/** Ids of the selected elements by kind. */
export interface Selection {
  readonly nodes: readonly string[];
  readonly links: readonly string[];
  readonly demands: readonly string[];
}

/** What the next click on the canvas does. `from` is set once the first end has been chosen. */
export type Tool =
  | { readonly kind: 'select' }
  | { readonly kind: 'place'; readonly node: NodeKind }
  /** `channel`: kind of what will carry the link's light; absent: a fiber. */
  | { readonly kind: 'connect'; readonly from?: string; readonly channel?: string }
  | { readonly kind: 'demand'; readonly from?: string };

export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Dialogs of the shell; at most one is open. */
export type DialogName =
  | 'examples'
  | 'gallery'
  | 'documents'
  | 'share'
  | 'keyboard'
  | 'problems-of-file'
  | 'connect'
  | 'device';

/** Why a file could not be opened. */
export interface FileProblems {
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** What the device dialog is about. */
export interface DeviceDraft {
  readonly device: Device;
  /** It is in the design already: saving puts the edited one in its place. */
  readonly known: boolean;
  /** Elements that shall use it once it is saved. */
  readonly use?: DeviceUse;
}

export interface SessionState {
  readonly selection: Selection;
  readonly tool: Tool;
  /** JSON pointer of the field to focus, such as `/nodes/1/parameters/t2Seconds`; `serial` tells repeated requests apart. */
  readonly focus: { readonly pointer: string; readonly serial: number } | undefined;
  readonly notices: readonly Notice[];
  readonly dialog: DialogName | undefined;
  readonly fileProblems: FileProblems | undefined;
  readonly deviceDraft: DeviceDraft | undefined;
}

export interface SessionActions {
  select(selection: Partial<Selection>): void;
  setTool(tool: Tool): void;
  /** Selects the element of a JSON pointer into the design and asks its form to focus that field. */
  focusField(pointer: string): void;
  /** Drops what the design no longer has from selection and tool; changes nothing when nothing is gone. */
  mend(): void;
  notify(notice: Omit<Notice, 'id' | 'tone'> & { tone?: Notice['tone'] }): void;
  dismiss(id: number): void;
  openDialog(dialog: DialogName | undefined): void;
  /** Opens the dialog that lists what is wrong with a file. */
  showFileProblems(problems: FileProblems): void;
  /** Opens the dialog in which a device of the author's own is written. */
  editDevice(draft: DeviceDraft): void;
}

export type SessionStore = StoreApi<SessionState> & { readonly actions: SessionActions };

export const NOTHING: Selection = { nodes: [], links: [], demands: [] };

export const selectionSize = ({ nodes, links, demands }: Selection): number =>
  nodes.length + links.length + demands.length;

/** `currentDesign` says which design ids and pointers belong to. */
export function createSessionStore(currentDesign: () => Design): SessionStore {
  const store = createStore<SessionState>(() => ({
    selection: NOTHING,
    tool: { kind: 'select' },
    focus: undefined,
    notices: [],
    dialog: undefined,
    fileProblems: undefined,
    deviceDraft: undefined,
  }));
  let serial = 0;

  const actions: SessionActions = {
    select(selection) {
      store.setState({ selection: { ...NOTHING, ...selection } });
    },
    setTool(tool) {
      store.setState({ tool });
    },
    focusField(pointer) {
      serial += 1;
      store.setState({
        focus: { pointer, serial },
        selection: selectionOfPointer(pointer, currentDesign()),
      });
    },
    mend() {
      const design = currentDesign();
      const { selection, tool } = store.getState();
      const mended = mendSelection(selection, design);
      const from = 'from' in tool ? tool.from : undefined;
      const lost = from !== undefined && !design.nodes.some((node) => node.id === from);
      if (mended !== selection || lost)
        store.setState({ selection: mended, tool: lost ? { kind: 'select' } : tool });
    },
    notify({ tone = 'info', ...notice }) {
      serial += 1;
      const { notices } = store.getState();
      store.setState({ notices: [...notices.slice(-2), { ...notice, tone, id: serial }] });
    },
    dismiss(id) {
      store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
    },
    openDialog(dialog) {
      store.setState({ dialog });
    },
    showFileProblems(fileProblems) {
      store.setState({ dialog: 'problems-of-file', fileProblems });
    },
    editDevice(deviceDraft) {
      store.setState({ dialog: 'device', deviceDraft });
    },
  };
  return Object.assign(store, { actions });
}

/** The element that a JSON pointer points into; nothing selected (the design's own form) for all others. */
export function selectionOfPointer(pointer: string, design: Design): Selection {
  const [, list, index] = pointer.split('/');
  if (list !== 'nodes' && list !== 'links' && list !== 'demands') return NOTHING;
  const element = design[list][Number(index)];
  return element ? { ...NOTHING, [list]: [element.id] } : NOTHING;
}

/** The selection without what the design no longer has; the same object when nothing is gone. */
export function mendSelection(selection: Selection, design: Design): Selection {
  const keep = (ids: readonly string[], elements: readonly { readonly id: string }[]) => {
    const known = new Set(elements.map((element) => element.id));
    return ids.every((id) => known.has(id)) ? ids : ids.filter((id) => known.has(id));
  };
  const nodes = keep(selection.nodes, design.nodes);
  const links = keep(selection.links, design.links);
  const demands = keep(selection.demands, design.demands);
  return nodes === selection.nodes && links === selection.links && demands === selection.demands
    ? selection
    : { nodes, links, demands };
}
