import { createHmac } from 'node:crypto';
import { DAY_MS } from '@rangewatch/schema';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Null when the points were there; else when the network may ask again. */
export type Refusal = { readonly retryAfterSeconds: number } | null;

/**
 * Counts points per network in memory. Networks are remembered as hashes under a random key that lives
 * one day.
 */
export class NetworkLimiter {
  readonly #limiter: RateLimiterMemory;
  readonly #windowSeconds: number;
  readonly #clock: () => Date;
  readonly #random: (bytes: number) => Uint8Array;
  #day = -1;
  #dayKey: Uint8Array = new Uint8Array();

  constructor(
    rate: { readonly points: number; readonly windowSeconds: number },
    deps: { readonly clock: () => Date; readonly random: (bytes: number) => Uint8Array },
  ) {
    this.#limiter = new RateLimiterMemory({ points: rate.points, duration: rate.windowSeconds });
    this.#windowSeconds = rate.windowSeconds;
    this.#clock = deps.clock;
    this.#random = deps.random;
  }

  async take(networkPrefix: string, points: number): Promise<Refusal> {
    try {
      await this.#limiter.consume(this.#keyOf(networkPrefix), points);
      return null;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const ms = error.msBeforeNext || this.#windowSeconds * 1000;
      return { retryAfterSeconds: Math.max(1, Math.ceil(ms / 1000)) };
    }
  }

  #keyOf(networkPrefix: string): string {
    const day = Math.floor(this.#clock().getTime() / DAY_MS);
    if (day !== this.#day) {
      this.#day = day;
      this.#dayKey = this.#random(32);
    }
    return createHmac('sha256', this.#dayKey).update(networkPrefix).digest('base64');
  }
}
