/** Rules of the design's own devices: an id that is free, memory times that can be, no mix-up with the library. */
import type { Device } from '../catalogue';
import { CUSTOM_DEVICE } from '../defaults';
import type { Rule } from '../design-view';
import { expectation, quote } from '../problem';

/** The name of the ideal device is taken in every role. */
export const customStaysIdeal: Rule = ({ devices }) =>
  devices.flatMap(({ element, pointer }) =>
    element.id === CUSTOM_DEVICE
      ? [
          {
            pointer: `${pointer}/id`,
            message: expectation('another id, for this one names the ideal device', element.id),
          },
        ]
      : [],
  );

/** T2 ≤ 2·T1, whether or not a node uses the device. */
export const devicesCohere: Rule = ({ devices }) =>
  devices.flatMap(({ element, pointer }) => {
    const [t1, t2] = [figure(element, 't1Seconds'), figure(element, 't2Seconds')];
    if (t1 === undefined || t2 === undefined || t2 <= 2 * t1) return [];
    const message = `expected T2 ≤ 2 × T1 = ${2 * t1} s, found ${t2} s`;
    return [{ pointer: `${pointer}/figures/t2Seconds/value`, message }];
  });

const figure = ({ figures }: Device, id: string): number | undefined =>
  Object.hasOwn(figures, id) ? figures[id].value : undefined;

/** An own device may bear a name that the library came to use later: the file opens, its own device wins, and says so. */
export const ownDevicesHideNone: Rule = ({ devices, catalogue }) => {
  const own = new Set(devices.map(({ element }) => element));
  return devices.flatMap(({ element, pointer }) => {
    const hidden = catalogue.devices.find(
      (other) => !own.has(other) && other.id === element.id && other.role === element.role,
    );
    if (hidden === undefined) return [];
    const message = `this device is used in place of the library’s ${quote(hidden.label)}, which has the same id`;
    return [{ pointer: `${pointer}/id`, message }];
  });
};
