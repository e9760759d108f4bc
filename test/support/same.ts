import { expect } from 'vitest';

/**
 * `expect(one).toBe(other)` for loops of many thousands: the assertion takes longer than what it is about, so it is only
 * called where it fails.
 */
export function same<T>(one: T, other: T, message?: string): void {
  if (!Object.is(one, other)) expect(one, message).toBe(other);
}
