/** Decides when the overlay is drawn again and draws it: one animation loop, asleep while nothing changes. */

import type { Design } from '../../../network/design';
import type { RunStore } from '../../../stores/run';
import type { RunState } from '../../../stores/run-state';
import type { RunView } from '../../../stores/run-view';
import type { Metric } from '../../values/domain';
import type { Ramp } from '../../values/scale';
import type { TokenColors } from '../../values/use-ramp';
import { glyphScale, roomForGlyphs } from '../geometry';
import { type Brush, clearBodies } from './brush';
import { simulatedNow } from './clock';
import { drawDemandHeat, drawLinkHeat, drawNodeHeat } from './draw-heat';
import { drawLanes } from './draw-lanes';
import { drawMessages, drawMoments, FLASH_MS } from './draw-moments';
import { drawPairs, drawSlots } from './draw-pairs';
import { computeHeat, type Heat } from './heat';
import { compileScene, type Scene } from './scene';

/** What the canvas shows and where: the part of React Flow's store that the overlay reads. */
export interface Stage {
  readonly transform: readonly [x: number, y: number, zoom: number];
  readonly width: number;
  readonly height: number;
  /** Center of a node; undefined while it is not on the canvas. */
  center(id: string): { readonly x: number; readonly y: number } | undefined;
}

export interface Look {
  readonly ramp: Ramp;
  readonly tokens: TokenColors;
  /** The reader asked for less motion: nothing travels. */
  readonly still: boolean;
}

const remember = <Key extends readonly unknown[], Value>(compute: (...key: Key) => Value) => {
  let [last, value]: [Key | undefined, Value | undefined] = [undefined, undefined];
  return (...key: Key): Value => {
    if (!last || key.some((part, i) => part !== last?.[i])) [last, value] = [key, compute(...key)];
    return value as Value;
  };
};

/** Makes a function that draws the overlay once. It remembers scenes and colors between calls. */
export const createPainter = () => {
  const sceneOf = remember(compileScene);
  const watchedSceneOf = remember(compileScene);
  // Only these parts of the run state color anything; counters and history do not.
  const heatOf = remember(
    (
      scene: Scene,
      metric: Metric,
      ramp: Ramp,
      measured: RunState['measured'],
      estimate: RunState['estimate'],
      stale: boolean,
      estimateStale: boolean,
    ): Heat =>
      computeHeat(scene, { measured, estimate, stale, estimateStale } as RunState, metric, ramp),
  );
  /** Viewer's time that streams have been moving, seconds. */
  let flow = 0;
  let before = 0;

  return (
    context: CanvasRenderingContext2D,
    stage: Stage,
    design: Design,
    run: Pick<RunStore, 'live'> & { readonly state: RunState; readonly view: RunView },
    { ramp, tokens, still }: Look,
    now: number,
  ): void => {
    const { live, state, view } = run;
    const [tx, ty, zoom] = stage.transform;
    const ratio = devicePixelRatio;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    // Glyph units: canvas units as large as the canvas draws its nodes and lines at this zoom.
    const unit = glyphScale(zoom, roomForGlyphs(design.nodes));
    const size = ratio * zoom * unit;
    context.setTransform(size, 0, 0, size, ratio * tx, ratio * ty);

    const brushFor = (scene: Scene): Brush => {
      const [x, y] = [
        new Float64Array(scene.nodeIds.length),
        new Float64Array(scene.nodeIds.length),
      ];
      scene.nodeIds.forEach((id, i) => {
        const center = stage.center(id);
        x[i] = center ? center.x / unit : Number.NaN;
        y[i] = center ? center.y / unit : Number.NaN;
      });
      const box = {
        left: -tx / zoom / unit,
        top: -ty / zoom / unit,
        right: (stage.width - tx) / zoom / unit,
        bottom: (stage.height - ty) / zoom / unit,
      };
      return { context, scene, x, y, view: box, magnification: zoom * unit, ramp, tokens };
    };

    const scene = sceneOf(design);
    const brush = brushFor(scene);
    const watching =
      state.mode === 'watch' && live.frame !== undefined && live.design !== undefined;
    const heat = heatOf(
      scene,
      view.metric,
      ramp,
      state.measured,
      state.estimate,
      state.stale,
      state.estimateStale,
    );
    drawLinkHeat(brush, heat, watching ? 0.3 : 1);
    drawDemandHeat(brush, heat);
    clearBodies(brush);
    if (!watching) drawNodeHeat(brush, heat);

    const running = state.status === 'running';
    if (running) flow += Math.min(0.1, Math.max(0, (now - before) / 1000));
    before = now;
    if (!watching || !live.frame || !live.design) return;
    const { frame } = live;
    const speed = frame.speed > 0 ? frame.speed : state.speed;
    const seconds = simulatedNow(live, now);
    const watched = live.design === design ? brush : brushFor(watchedSceneOf(live.design));
    drawLanes(watched, frame, speed, seconds, flow, still);
    drawPairs(watched, frame, seconds);
    if (!still) drawMessages(watched, frame, speed, seconds);
    drawMoments(watched, live.moments, now, still);
    clearBodies(watched);
    drawSlots(watched, frame, seconds);
  };
};

/** Whether the picture changes by itself: time passes, or a flash is still fading. */
export const isMoving = (state: RunState, live: RunStore['live'], now: number): boolean =>
  state.mode === 'watch' &&
  (state.status === 'running' ||
    now - (live.moments.at(-1)?.seenAt ?? Number.NEGATIVE_INFINITY) < FLASH_MS);
