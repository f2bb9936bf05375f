import { QueryFailedError } from 'typeorm';
import { isConnectionLost } from './connection-lost.js';

const error = (message: string, more: object = {}) => Object.assign(new Error(message), more);

describe('a connection that was lost', () => {
  it.each([
    error('terminating connection due to administrator command', { code: '57P01' }),
    error('terminating connection because of crash of another server process', { code: '57P02' }),
    error('the database system is starting up', { code: '57P03' }),
    error('connection failure', { code: '08006' }),
    error('sorry, too many clients already', { code: '53300' }),
    error('connect ECONNREFUSED 127.0.0.1:5432', { code: 'ECONNREFUSED', syscall: 'connect' }),
    error('connect ENOENT /tmp/.s.PGSQL.5432', { code: 'ENOENT', syscall: 'connect' }),
    error('read ECONNRESET', { code: 'ECONNRESET', syscall: 'read' }),
    error('Connection terminated unexpectedly'),
    error('Client has encountered a connection error and is not queryable'),
    new QueryFailedError('select 1', [], error('terminating connection', { code: '57P01' })),
  ])('%#: %s', (lost) => {
    expect(isConnectionLost(lost)).toBe(true);
  });

  it.each([
    error('column does not exist', { code: '42703' }),
    error('deadlock detected', { code: '40P01' }),
    error('canceling statement due to user request', { code: '57014' }),
    error('ENOENT: no such file', { code: 'ENOENT', syscall: 'open' }),
    new QueryFailedError('select 1', [], error('duplicate key', { code: '23505' })),
    'Connection terminated',
    null,
  ])('is none: %s', (other) => {
    expect(isConnectionLost(other)).toBe(false);
  });
});
