/** The library as the design on screen sees it: with its own devices. */
import { library } from '../library';
import { withOwnDevices } from '../network/own-devices';
import { useDocument } from './context';

/** The same object for as long as the design's list of devices is the same. */
export const useCatalogue = () => useDocument(({ design }) => withOwnDevices(library, design));
