/** Rules of purification: protocols that work on freshly heralded pairs do so once, on links. */
import type { Purification } from '../design';
import type { Rule, Violation } from '../design-view';
import { quote } from '../problem';
import { USUAL_PURIFICATION } from '../purification';

export const purificationFits: Rule = ({ policy, demands, catalogue }) => {
  const check = (given: Purification | undefined, pointer: string): Violation[] => {
    const { protocol, scope, rounds } = { ...USUAL_PURIFICATION, ...given };
    const known = catalogue.purification.find(({ id }) => id === protocol);
    if (given === undefined || rounds === 0 || known?.onlyScheme === undefined) return [];
    const found: Violation[] = [];
    if (scope !== 'link') {
      const message = `expected "link" for ${quote(protocol)}, which works on freshly heralded pairs; found ${quote(scope)}`;
      found.push({ pointer: `${pointer}/scope`, message });
    }
    if (rounds > 1) {
      const message = `expected 1 for ${quote(protocol)}, which works on freshly heralded pairs; found ${rounds}`;
      found.push({ pointer: `${pointer}/rounds`, message });
    }
    return found;
  };
  return [
    ...check(policy.purification, '/policy/purification'),
    ...demands.flatMap(({ element, pointer }) =>
      check(element.purification, `${pointer}/purification`),
    ),
  ];
};
