/** Estimates at typing speed: never more than one under way, and of the designs that wait only the newest counts. */
import type { Design } from '../network/design';

export interface LatestWins {
  /** Asks for this design; a design still waiting is forgotten. */
  ask(design: Design, revision: number): void;
  /** Forgets what waits and ignores what is under way. */
  stop(): void;
}

interface Job {
  readonly design: Design;
  readonly revision: number;
}

/**
 * Runs `compute` on one design at a time. `onAnswer` gets every answer, even one that a newer question waits behind,
 * so that the screen follows a drag; `onProblem` gets a rejection's message unless a newer design waits.
 */
export const latestWins = <Answer>(
  compute: (design: Design) => Promise<Answer>,
  onAnswer: (answer: Answer, design: Design, revision: number) => void,
  onProblem: (message: string, design: Design, revision: number) => void,
): LatestWins => {
  let busy = false;
  let waiting: Job | undefined;
  let generation = 0;

  const work = async (job: Job): Promise<void> => {
    busy = true;
    const mine = generation;
    try {
      const answer = await compute(job.design);
      if (mine === generation) onAnswer(answer, job.design, job.revision);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (mine === generation && !waiting) onProblem(message, job.design, job.revision);
    }
    busy = false;
    const next = waiting;
    waiting = undefined;
    if (next) void work(next);
  };

  return {
    ask(design, revision) {
      if (busy) waiting = { design, revision };
      else void work({ design, revision });
    },
    stop() {
      generation++;
      waiting = undefined;
    },
  };
};
