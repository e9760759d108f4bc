import { createSocket } from 'node:dgram';
import { expect, test, vi } from 'vitest';
import { bounded } from '../../src/net/bounded.js';
import { never } from '../support/dns/ask.js';

const late = 'late';

function busyFor(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('work that takes too long is late', async () => {
  expect(await bounded(new Promise(() => {}), { timeoutMs: 20, signal: never, late })).toBe(late);
});

test('work that is done in time leaves no timer', async () => {
  const clear = vi.spyOn(globalThis, 'clearTimeout');
  expect(await bounded(Promise.resolve('done'), { timeoutMs: 60_000, signal: never, late })).toBe('done');
  expect(clear).toHaveBeenCalledTimes(1);
  clear.mockRestore();
});

test('what arrived while the process was busy is not late', async () => {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const arrival = new Promise<string>((resolve) => socket.on('message', (message) => resolve(message.toString())));
  await new Promise<void>((resolve) => {
    socket.send('answer', socket.address().port, '127.0.0.1', () => {
      // The datagram lies in the socket by now; the timer is due when this ends.
      const outcome = bounded(arrival, { timeoutMs: 20, signal: never, late });
      busyFor(60);
      void outcome.then((value) => {
        expect(value).toBe('answer');
        resolve();
      });
    });
  });
  socket.close();
});

test.each([0, 20])('it ends when it is stopped, after %i ms', async (delayMs) => {
  const controller = new AbortController();
  if (delayMs === 0) controller.abort();
  else setTimeout(() => controller.abort(), delayMs);
  const work = new Promise(() => {});
  expect(await bounded(work, { timeoutMs: 60_000, signal: controller.signal, late })).toBe(late);
});

test('work that fails fails', async () => {
  const work = Promise.reject(new Error('broken'));
  await expect(bounded(work, { timeoutMs: 60_000, signal: never, late })).rejects.toThrow('broken');
});
