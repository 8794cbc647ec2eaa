import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/(spec|contract)\.ts$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join(__dirname, file), 'utf8').matchAll(
      /(?:from|import|import\(|require\()\s*'([^']+)'/g,
    ),
  ].map((match) => match[1]!);

const ownImports = files.flatMap((file) =>
  importsOf(file)
    .filter((path) => path.startsWith('.'))
    .map((path) => ({
      file,
      target: relative(__dirname, resolve(__dirname, dirname(file), path)).replaceAll('\\', '/'),
    })),
);
const packageImports = files.flatMap((file) =>
  importsOf(file)
    .filter((path) => !path.startsWith('.'))
    .map((name) => ({ file, name })),
);

const moduleOf = (path: string): string | undefined => /^modules\/([^/]+)/.exec(path)?.[1];

describe('the architecture', () => {
  it('keeps the kernel ignorant of ports and modules, and ports ignorant of modules', () => {
    const wrong = ownImports.filter(
      ({ file, target }) =>
        (file.startsWith('kernel/') && /^(ports|modules)\//.test(target)) ||
        (file.startsWith('ports/') && target.startsWith('modules/')),
    );
    expect(wrong).toEqual([]);
  });

  it('lets a module be entered by its front door only', () => {
    const wrong = ownImports.filter(({ file, target }) => {
      const other = moduleOf(target);
      return (
        other !== undefined &&
        other !== moduleOf(file) &&
        target !== `modules/${other}` &&
        target !== `modules/${other}/index`
      );
    });
    expect(wrong).toEqual([]);
  });

  it('has no circle of modules', () => {
    const graph = new Map<string, Set<string>>();
    for (const { file, target } of ownImports) {
      const [from, to] = [moduleOf(file), moduleOf(target)];
      if (from && to && from !== to) graph.set(from, (graph.get(from) ?? new Set()).add(to));
    }
    const circle = (node: string, path: string[]): string[] | undefined => {
      if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
      for (const next of graph.get(node) ?? []) {
        const found = circle(next, [...path, node]);
        if (found) return found;
      }
      return undefined;
    };
    expect([...graph.keys()].map((node) => circle(node, [])).find(Boolean)).toBeUndefined();
  });

  it('leaves the database to repositories, entities, migrations and the kernel', () => {
    const allowed = /^(kernel|migrations)\/|\.(repository|repositories|entity)\.ts$/;
    expect(packageImports.filter(({ file, name }) => name === 'typeorm' && !allowed.test(file))).toEqual([]);
  });

  it('keeps vendors inside their adapters', () => {
    const homes: Record<string, RegExp> = {
      stripe: /^ports\/payments\//,
      openai: /^ports\/ai\//,
      bull: /^kernel\/queue\//,
      nodemailer: /^ports\/mail\//,
      '@aws-sdk/client-s3': /^ports\/storage\//,
      cheerio: /^modules\/training\//,
      '@hyzyla/pdfium': /^modules\/training\//,
      'pdf-parse': /^modules\/qr-codes\//,
      htmlparser2: /^modules\/training\//,
      'tesseract.js': /^modules\/training\//,
      qrcode: /^modules\/qr-codes\/|^main\.ts$|^demo\//,
      ioredis: /^kernel\//,
    };
    expect(packageImports.filter(({ file, name }) => homes[name] && !homes[name].test(file))).toEqual([]);
  });

  it('reads the environment in one file', () => {
    const wrong = files.filter(
      (file) => file !== 'env.ts' && /process\.env\b/.test(readFileSync(join(__dirname, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  it('gives every class on the wire a name of its own, or the OpenAPI document would mix them up', () => {
    const names = files
      .filter((file) => file.endsWith('.dto.ts'))
      .flatMap((file) =>
        [...readFileSync(join(__dirname, file), 'utf8').matchAll(/^export class (\w+)/gm)].map(
          (match) => match[1]!,
        ),
      );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('keeps entities out of controllers and off the wire', () => {
    const wrong = ownImports.filter(
      ({ file, target }) => file.endsWith('.controller.ts') && target.endsWith('.entity'),
    );
    expect(wrong).toEqual([]);
  });

  it('reaches the outside through the guarded fetcher', () => {
    const isAllowed = (file: string): boolean => file.startsWith('kernel/http/outbound');
    const direct = files.filter(
      (file) => !isAllowed(file) && /(?<![.\w])fetch\(/.test(readFileSync(join(__dirname, file), 'utf8')),
    );
    const clients = packageImports.filter(
      ({ file, name }) =>
        ['undici', 'node:http', 'node:https', 'axios'].includes(name) &&
        !isAllowed(file) &&
        file !== 'app.setup.ts',
    );
    expect([...direct, ...clients]).toEqual([]);
  });
});
