/** A uPlot chart that fills an element: made anew when its look changes, fed when its data does. */
import { type RefObject, useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

/** `options` is asked once per `look`, whatever else it closes over. Returns the ref of the element. */
export const usePlot = (
  options: () => uPlot.Options,
  data: uPlot.AlignedData,
  look: unknown,
): RefObject<HTMLDivElement | null> => {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const now = useRef({ options, data });
  now.current = { options, data };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new look makes a new chart
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const made = new uPlot(now.current.options(), now.current.data, element);
    plot.current = made;
    const observer = new ResizeObserver(() =>
      made.setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = undefined;
    };
  }, [look]);

  useEffect(() => {
    plot.current?.setData(data);
  }, [data]);
  return host;
};
