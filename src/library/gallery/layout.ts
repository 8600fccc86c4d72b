/** The networks that gallery rows are made of, two nodes or a chain, and pointers to their figures. */
import type { Design, Policy, Scheme } from '../../network/design';
import type { ParameterValues } from '../../network/parameters';

/** Distance of neighbors on the canvas. */
const SPACING = 260;

export interface LinkLayout {
  /** Kind of its channel; absent: a fiber. */
  readonly channel?: string;
  readonly link?: ParameterValues;
  readonly scheme: Scheme;
}

interface TwoNodes extends LinkLayout {
  readonly labels?: readonly [string, string];
  /** Figures of both nodes, and what each has of its own. */
  readonly nodes?: ParameterValues;
  readonly source?: ParameterValues;
  readonly target?: ParameterValues;
  readonly policy?: Policy;
}

/** Two end nodes with one link between them. */
export const twoNodes = (given: TwoNodes): Design => {
  const { labels = ['Alice', 'Bob'], nodes, source, target, channel, link, scheme, policy } = given;
  return design(
    [
      { label: labels[0], parameters: { ...nodes, ...source } },
      { label: labels[1], parameters: { ...nodes, ...target } },
    ],
    [{ channel, link, scheme }],
    policy,
  );
};

interface Chain extends LinkLayout {
  readonly links: number;
  readonly ends?: ParameterValues;
  readonly repeaters?: ParameterValues;
  readonly policy?: Policy;
}

/** Equal links in a row, with repeaters between them. */
export const chain = ({ links, ends, repeaters, link, scheme, policy }: Chain): Design =>
  design(
    Array.from({ length: links + 1 }, (_, index) => {
      const inner = index > 0 && index < links;
      const label = inner ? `Repeater ${index}` : index === 0 ? 'Alice' : 'Bob';
      return { label, parameters: (inner ? repeaters : ends) ?? {} };
    }),
    Array.from({ length: links }, () => ({ link, scheme })),
    policy,
  );

function design(
  nodes: readonly { readonly label: string; readonly parameters: ParameterValues }[],
  links: readonly LinkLayout[],
  policy: Policy = {},
): Design {
  const last = nodes.length - 1;
  return {
    format: 'bellhop-design',
    version: 1,
    nodes: nodes.map(({ label, parameters }, index) => ({
      id: `n${index}`,
      kind: index === 0 || index === last ? 'end-node' : 'repeater',
      label,
      position: { x: index * SPACING, y: 0 },
      ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
    })),
    links: links.map(({ channel = 'fiber', link, scheme }, index) => ({
      id: `l${index}`,
      kind: channel,
      source: `n${index}`,
      target: `n${index + 1}`,
      ...(link ? { parameters: link } : {}),
      scheme,
    })),
    demands: [
      {
        id: 'd1',
        source: 'n0',
        target: `n${last}`,
        application: { kind: 'pairs' },
        minFidelity: 0.5,
      },
    ],
    policy,
    run: { seed: 1 },
  };
}

/** Pointers to a figure of the nodes with these places. */
export const ofNodes = (indices: readonly number[], ...parameters: readonly string[]): string[] =>
  indices.flatMap((index) => parameters.map((id) => `/nodes/${index}/parameters/${id}`));

/** Pointers to figures of both nodes of a pair. */
export const ofBoth = (...parameters: readonly string[]): string[] =>
  ofNodes([0, 1], ...parameters);

/** Pointers to figures of the channel of each of the first links. */
export const ofFiber = (links: number, ...parameters: readonly string[]): string[] =>
  eachLink(links, 'parameters', parameters);

/** Pointers to figures of the scheme of each of the first links. */
export const ofScheme = (links: number, ...parameters: readonly string[]): string[] =>
  eachLink(links, 'scheme', parameters);

const eachLink = (links: number, part: string, parameters: readonly string[]): string[] =>
  Array.from({ length: links }, (_, index) =>
    parameters.map((id) => `/links/${index}/${part}/${id}`),
  ).flat();
