import type ts from 'typescript';
import type { Asked } from './asked.js';
import { Callers } from './callers.js';
import { Evaluation, NoWay } from './evaluation.js';
import type { Program } from './program.js';
import { isUnknown } from './unknown.js';
import { everyWay } from './ways.js';

export interface Texts {
  /** every text that may be sent from there */
  known: string[];
  /** pieces that only the running product knows */
  pieces: string[];
}

/**
 * Tells the texts that a place of the product may send.
 * @param met is told every text that was come across
 */
export function textsOf(program: Program, met: (text: ts.Node) => void): (asked: Asked) => Texts {
  const callers = new Callers(program);
  return ({ where, text }) => {
    const ways = everyWay(where, (choose): { sql?: string; piece?: string } => {
      const evaluation = new Evaluation(program, callers, choose, met);
      try {
        const value = evaluation.handedOver(text);
        const sql = typeof value === 'object' && !isUnknown(value) ? (value as { text?: unknown })?.text : value;
        if (typeof sql === 'string') return { sql };
        // nothing is sent where there is nothing
        return sql === undefined ? {} : { piece: evaluation.unknownPiece || text.getText() };
      } catch (error) {
        if (error instanceof NoWay) return {};
        throw error;
      }
    });
    return {
      known: [...new Set(ways.flatMap(({ sql }) => sql ?? []))],
      pieces: [...new Set(ways.flatMap(({ piece }) => piece ?? []))],
    };
  };
}
