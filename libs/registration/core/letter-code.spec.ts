import { codeAsTyped, letterCode } from './letter-code.js';

it('makes codes that are read as they are', () => {
  const codes = Array.from({ length: 500 }, letterCode);
  expect(codes.filter((code) => codeAsTyped(code) !== code)).toEqual([]);
  expect(new Set(codes).size).toBe(500);
});

it.each([
  ['7qk4m2', '7QK4-M2'],
  ['７ＱＫ４−Ｍ２', '7QK4-M2'],
  [' 7QK4 M2 ', '7QK4-M2'],
  ['7QK4ーM2', '7QK4-M2'],
  ['7QK4-M', null],
  ['7QK4-M2X', null],
  ['0QK4-M2', null],
  ['', null],
])('reads %s as %s', (typed, code) => {
  expect(codeAsTyped(typed)).toBe(code);
});
