// Whoever stops the system, by a key or by the process they started, leaves nothing behind.
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stopOnSignal } from '#infra/local/stopping.ts';

const SHELL = 41;
const REAPER = 1;

const running = ({ stop = (): Promise<void> => new Promise(() => undefined), parent = SHELL } = {}) => {
  const process = Object.assign(new EventEmitter(), { ppid: SHELL, exit: vi.fn() });
  const clock = { ms: 10_000 };
  const system = { stop: vi.fn(stop) };
  const signal = stopOnSignal(process, system, {
    now: () => clock.ms,
    say: () => undefined,
    parent: parent === 0 ? undefined : parent,
  });
  return { process, clock, system, signal };
};

describe('a running system', () => {
  test.each(['SIGINT', 'SIGTERM'])('that gets %s ends what is in hand, and then itself', async (name) => {
    const { process, signal } = running({ stop: () => Promise.resolve() });
    expect(signal.aborted).toBe(false);
    process.emit(name);
    expect(signal.aborted).toBe(true);
    await vi.waitFor(() => expect(process.exit.mock.calls).toEqual([[0]]));
  });

  test('says by its exit code that it could not stop', async () => {
    const { process } = running({ stop: () => Promise.reject(new Error('the queue hangs')) });
    process.emit('SIGTERM');
    await vi.waitFor(() => expect(process.exit.mock.calls).toEqual([[1]]));
  });

  test('takes one press of a key for one, though npm passes it on', () => {
    const { process, clock, system } = running();
    process.emit('SIGINT');
    clock.ms += 40;
    process.emit('SIGINT');
    expect(system.stop).toHaveBeenCalledOnce();
    expect(process.exit).not.toHaveBeenCalled();
  });

  test('ends at once where somebody insists', () => {
    const { process, clock } = running();
    process.emit('SIGINT');
    clock.ms += 1500;
    process.emit('SIGINT');
    expect(process.exit.mock.calls).toEqual([[1]]);
  });
});

describe('a shell that npm began, and that dies of the signal', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('takes the system with it, once', async () => {
    const { process, system } = running({ stop: () => Promise.resolve() });
    await vi.advanceTimersByTimeAsync(5000);
    expect(system.stop).not.toHaveBeenCalled();
    process.ppid = REAPER;
    await vi.advanceTimersByTimeAsync(5000);
    expect(system.stop).toHaveBeenCalledOnce();
    expect(process.exit.mock.calls).toEqual([[0]]);
  });

  test('also where it died before the system was up', async () => {
    const { system } = running({ parent: SHELL + 1 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(system.stop).toHaveBeenCalledOnce();
  });

  test('but not where no npm began it', async () => {
    const { process, system } = running({ parent: 0 });
    process.ppid = REAPER;
    await vi.advanceTimersByTimeAsync(5000);
    expect(system.stop).not.toHaveBeenCalled();
  });
});
