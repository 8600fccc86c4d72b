/** Rules between a link's channel and its scheme: what the channel needs, and which schemes can use it. */
import { findChannel, findScheme, linkValues } from '../defaults';
import type { Rule } from '../design-view';
import { quote } from '../problem';

/** Every required value of a channel is given or told by its device. */
export const channelsAreSpecified: Rule = ({ links, catalogue }) =>
  links.flatMap(({ element, pointer }) => {
    const values = linkValues(element, catalogue);
    const parameters = findChannel(element.kind, catalogue)?.parameters ?? [];
    return parameters
      .filter(({ id, required }) => required && values[id] === undefined)
      .map(({ id }) => ({
        pointer: `${pointer}/parameters/${id}`,
        message: 'expected a number, found nothing (it has no default)',
      }));
  });

/** Photons that go from end to end need a channel that lets them pass its station. */
export const schemesFitChannels: Rule = ({ links, catalogue }) =>
  links.flatMap(({ element, pointer }) => {
    const channel = findChannel(element.kind, catalogue);
    const scheme = findScheme(element.scheme.kind, catalogue);
    if (!channel?.endsAtStation || !scheme?.passesStation) return [];
    const message = `expected a scheme whose photons begin or end at the station of a link of kind ${quote(element.kind)}, found ${quote(element.scheme.kind)}`;
    return [{ pointer: `${pointer}/scheme/kind`, message }];
  });
