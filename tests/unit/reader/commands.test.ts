import { describe, expect, it, vi } from 'vitest';
import { COMMANDS, commandOf } from '../../../components/reader/use-keys';

/** A key press on the page, or on an element that is or stands in what `selector` names. */
function press(
  key: string,
  more: Partial<KeyboardEvent> = {},
  closest: (selector: string) => unknown = () => null,
): KeyboardEvent {
  const held = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
  return { key, ...held, target: { closest }, ...more } as unknown as KeyboardEvent;
}

describe('single keys', () => {
  it('each do one thing of their own', () => {
    const keys = COMMANDS.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => key.length === 1)).toBe(true);
    for (const command of COMMANDS) {
      for (const key of command.keys) expect(commandOf(press(key))).toBe(command);
    }
  });

  it('work with Caps Lock on', () => {
    expect(commandOf(press('J'))).toBe(commandOf(press('j')));
  });

  it.each(['Escape', 'Tab', 'Enter', ' ', 'q', 'ArrowDown', '//'])('leave %j alone', (key) => {
    expect(commandOf(press(key))).toBeUndefined();
  });

  it.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const)('do nothing while %s', (held) => {
    for (const { keys } of COMMANDS) {
      for (const key of keys) expect(commandOf(press(key, { [held]: true }))).toBeUndefined();
    }
  });

  it('do nothing while the reader types, and work from a switch', () => {
    const typing = press('j', {}, (selector) => (/input|textarea/.test(selector) ? {} : null));
    expect(commandOf(typing)).toBeUndefined();
    const asked: string[] = [];
    commandOf(
      press('j', {}, (selector) => {
        asked.push(selector);
        return null;
      }),
    );
    expect(asked.join()).toContain('textarea');
    expect(asked.join()).toContain('contenteditable');
    expect(asked.join()).toMatch(/:not\(.*checkbox/);
  });

  it('work where the event has no element', () => {
    expect(commandOf(press('/', { target: null }))?.keys).toContain('/');
    expect(commandOf(press('/', { target: {} as EventTarget }))?.keys).toContain('/');
  });

  it('find, walk mentions, passages and stops, read along, present and share', () => {
    const target = {
      find: vi.fn(),
      stepMention: vi.fn(),
      stepPassage: vi.fn(),
      stepStop: vi.fn(),
      readAlong: vi.fn(),
      present: vi.fn(),
      share: vi.fn(),
    };
    for (const command of COMMANDS) command.run(target);
    expect(target.find).toHaveBeenCalledTimes(1);
    expect(target.stepMention.mock.calls.flat().sort()).toEqual([-1, 1]);
    expect(target.stepPassage.mock.calls.flat().sort()).toEqual([-1, 1]);
    expect(target.stepStop.mock.calls.flat().sort()).toEqual([-1, 1]);
    expect(target.readAlong).toHaveBeenCalledTimes(1);
    expect(target.present).toHaveBeenCalledTimes(1);
    expect(target.share).toHaveBeenCalledTimes(1);
  });
});
