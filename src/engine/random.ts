/**
 * Random streams named by (run seed, replica, entity, purpose): adding an entity or a worker never changes another
 * entity's draws.
 *
 * Generator: xoshiro128** (Blackman and Vigna, ACM Trans. Math. Softw. 47, 36 (2021)), seeded by hashing the name.
 */

/** 32-bit finalizer of MurmurHash3: every input bit moves every output bit. */
const mix = (h: number): number => {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
};

export class RandomStream {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(name: string) {
    let h1 = 0x9e3779b9;
    let h2 = 0x243f6a88;
    for (let i = 0; i < name.length; i++) {
      const code = name.charCodeAt(i);
      h1 = mix(h1 ^ code) + h2;
      h2 = mix(h2 + Math.imul(code, 0x27d4eb2f)) ^ h1;
    }
    this.a = mix(h1);
    this.b = mix(h2);
    this.c = mix(h1 + 0x6a09e667);
    this.d = mix(h2 + 0x3c6ef372) | 1; // never all zero
    for (let i = 0; i < 8; i++) this.next32();
  }

  /** Next 32 random bits, as a signed integer. */
  next32(): number {
    const five = Math.imul(this.b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const t = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= t;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /** Uniform in (0, 1], 53 bits. */
  uniform(): number {
    const high = this.next32() >>> 5;
    const low = this.next32() >>> 6;
    return (high * 67108864 + low + 1) / 9007199254740992;
  }

  /** Exponentially distributed, mean 1. */
  exponential(): number {
    return -Math.log(this.uniform());
  }

  /**
   * Number of attempts until the first success, 1, 2, …, of success probability p given as log(1 − p). One draw, so its
   * cost does not depend on p: ⌊log u / log(1−p)⌋ + 1.
   */
  geometric(logFailure: number): number {
    return Math.floor(Math.log(this.uniform()) / logFailure) + 1;
  }
}

/** Stream of one replica of a run. */
export const streamOf = (
  seed: number,
  replica: number,
  entity: string,
  purpose: string,
): RandomStream => new RandomStream(`${seed}/${replica}/${entity}/${purpose}`);
