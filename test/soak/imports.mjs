import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Has the importer read so many broken and hostile files; what it must not do stands in `test/state/fuzz.test.ts`. */
export function proveImports({ files, report }) {
  const { status } = spawnSync(
    process.execPath,
    [
      ...['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'],
      ...['-c', 'test/jest.config.js', 'test/state/fuzz'],
    ],
    {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      env: { ...process.env, FUZZ: String(files) },
      stdio: 'inherit',
    },
  );
  report(`${files} broken and hostile files harm nothing`, status === 0);
}
