import { join } from 'node:path';
import webpack from 'webpack';

const here = import.meta.dirname;

/** Bundles the page of the proofs with the app's own storage, in its present schema or one that is to come. */
export function buildHarness(folder, isNext) {
  const next = new webpack.NormalModuleReplacementPlugin(/^\.\/(schema|migrations)$/, (resource) => {
    if (resource.context.endsWith(join('src', 'storage')) && !/next/.test(resource.contextInfo.issuer))
      resource.request = join(here, 'next', resource.request);
  });
  const options = {
    transpileOnly: true,
    configFile: join(here, '../tsconfig.json'),
    compilerOptions: { noEmit: false, composite: false, tsBuildInfoFile: null },
  };
  const config = {
    mode: 'production',
    context: join(here, '../..'),
    entry: join(here, 'harness.ts'),
    target: ['web', 'es2022'],
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options }] },
    output: { path: folder, filename: isNext ? 'next.js' : 'harness.js' },
    plugins: isNext ? [next] : [],
    performance: false,
  };
  return new Promise((done, fail) => {
    webpack(config, (error, stats) => {
      if (error || stats.hasErrors()) fail(error ?? new Error(stats.toString('errors-only')));
      else done();
    });
  });
}
