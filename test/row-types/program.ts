import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../architecture/source.js';

export interface Program {
  checker: ts.TypeChecker;
  /** sources of the product that were asked for, and those put in */
  sources: readonly ts.SourceFile[];
  /** `libs/events/core/events.ts:12` */
  at: (node: ts.Node) => string;
}

/**
 * The product as the compiler understands it.
 * @param paths from the project's root, of the files to look at: what they import comes along
 * @param put files that exist only here, text by path
 */
export function programOf(paths: readonly string[], put: Readonly<Record<string, string>> = {}): Program {
  const { options } = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    { noEmit: true, incremental: false, types: ['node'], lib: ['lib.es2023.d.ts', 'lib.es2024.string.d.ts'] },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(String(messageText));
      },
    },
  )!;
  const host = ts.createCompilerHost(options);
  const texts = new Map(Object.entries(put).map(([path, text]) => [join(root, path), text]));
  const { fileExists, getSourceFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists.call(host, file);
  host.getSourceFile = (file, version, ...how) => {
    const text = texts.get(file);
    return text === undefined
      ? getSourceFile.call(host, file, version, ...how)
      : ts.createSourceFile(file, text, version);
  };
  const cache = ts.createModuleResolutionCache(root, (file) => file, options);
  host.resolveModuleNameLiterals = (names, file, redirected, _, source) =>
    names.map((name) =>
      needed(name.text, file)
        ? ts.resolveModuleName(
            name.text,
            file,
            options,
            host,
            cache,
            redirected,
            ts.getModeForUsageLocation(source, name, options),
          )
        : { resolvedModule: undefined },
    );
  const program = ts.createProgram([...paths.map((path) => join(root, path)), ...texts.keys()], options, host);
  const own = new Set([...paths, ...Object.keys(put)]);
  return {
    checker: program.getTypeChecker(),
    sources: program.getSourceFiles().filter(({ fileName }) => own.has(pathOf(fileName))),
    at: (node) => {
      const source = node.getSourceFile();
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      return `${pathOf(source.fileName)}:${line + 1}`;
    },
  };
}

/** No row's type comes from a package: pg alone says where rows come from, and reading the others takes longer than all the rest. */
const needed = (name: string, file: string): boolean => /^[.#]|^pg$/.test(name) || file.includes('/node_modules/');

const pathOf = (file: string): string => file.slice(root.length).replaceAll('\\', '/');

export const unaliased = (checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
