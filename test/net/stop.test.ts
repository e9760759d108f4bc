import { getEventListeners } from 'node:events';
import { expect, test, vi } from 'vitest';
import { Stop } from '../../src/net/stop.js';

test('it ends with what is around it, once', () => {
  const outer = new AbortController();
  const stop = new Stop(outer.signal);
  const listener = vi.fn();
  stop.addEventListener('abort', listener);
  expect(stop.aborted).toBe(false);
  outer.abort();
  stop.abort();
  expect(stop.aborted).toBe(true);
  expect(listener).toHaveBeenCalledTimes(1);
});

test('it does not end what is around it, and leaves nothing there', () => {
  const outer = new AbortController();
  const stop = new Stop(outer.signal);
  const [kept, removed] = [vi.fn(), vi.fn()];
  stop.addEventListener('abort', kept);
  stop.addEventListener('abort', removed);
  stop.removeEventListener('abort', removed);
  stop.abort();
  expect([kept.mock.calls.length, removed.mock.calls.length]).toEqual([1, 0]);
  expect(outer.signal.aborted).toBe(false);
  expect(getEventListeners(outer.signal, 'abort')).toEqual([]);
});

test('inside what is over it is over', () => {
  expect(new Stop(AbortSignal.abort()).aborted).toBe(true);
});
