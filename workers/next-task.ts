/** Resolves in a task of its own, so that messages are heard in between; timers would add 4 ms each. */
export const nextTask = (() => {
  const { port1, port2 } = new MessageChannel();
  return () =>
    new Promise<void>((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
})();
