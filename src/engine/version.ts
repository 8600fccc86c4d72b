/** Version of the engine: the same design, seed and engine version give the same numbers, bit for bit. */
export const ENGINE_VERSION = '0.1.0';
