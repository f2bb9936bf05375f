import 'reflect-metadata';
import { leave } from '#platform';
import { startProcess } from '../../product/src/process.js';

await startProcess({ serve: false, work: true }).catch(leave);
