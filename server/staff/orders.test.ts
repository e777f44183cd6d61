import { describe, expect, it } from 'vitest';
import { readOrder } from './orders.ts';

describe('readOrder', () => {
  it.each([
    ['list', { verb: 'list', json: false }],
    ['list --json', { verb: 'list', json: true }],
    ['create --email A@B.example --role agent', { verb: 'create', email: 'a@b.example', role: 'agent' }],
    ['create --role=admin --email=a@b.example', { verb: 'create', email: 'a@b.example', role: 'admin' }],
    ['reset --email a@b.example', { verb: 'reset', email: 'a@b.example', resetSecondFactor: false }],
    [
      'reset --reset-second-factor --email a@b.example',
      { verb: 'reset', email: 'a@b.example', resetSecondFactor: true },
    ],
    ['unlock --email a@b.example', { verb: 'unlock', email: 'a@b.example' }],
    ['sessions --email a@b.example --end', { verb: 'sessions', email: 'a@b.example', end: true, json: false }],
    ['--help', { verb: 'help' }],
    ['create --help', { verb: 'help' }],
  ])('%s', (line, order) => {
    expect(readOrder(line.split(' '))).toEqual(order);
  });

  it.each([
    ['', 'verb', ''],
    ['constructor', 'verb', 'constructor'],
    ['list --email a@b.example', 'unknown', '--email'],
    ['list --constructor', 'unknown', '--constructor'],
    ['unlock a@b.example', 'unknown', 'a@b.example'],
    ['unlock --email', 'value', '--email'],
    ['list --json=yes', 'value', '--json'],
    ['unlock', 'email', ''],
    ['unlock --email nobody', 'email', 'nobody'],
    ['create --email a@b.example', 'role', ''],
    ['create --email a@b.example --role owner', 'role', 'owner'],
    ['sessions --email a@b.example --end --json', 'together', '--end --json'],
  ])('%s is refused', (line, fault, word) => {
    expect(readOrder(line.split(' ').filter(Boolean))).toEqual({ fault, word });
  });
});
