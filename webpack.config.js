import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import { bundle, transform } from 'lightningcss';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import { InjectManifest } from 'workbox-webpack-plugin';

const root = import.meta.dirname;
const at = (...path) => resolve(root, ...path);
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** Browsers since early 2023: stylesheets are written for them, whatever the sources use. */
const targets = { chrome: 109 << 16, firefox: 115 << 16, safari: (16 << 16) | (4 << 8) };

const minifyCss = (code, filename) =>
  transform({ code: Buffer.from(code), filename, minify: true, targets }).code.toString();

const WORKER = /^sw\.js$/;

const terserOptions = {
  ecma: 2022,
  compress: { passes: 3, unsafe: true, unsafe_arrows: true, pure_getters: true },
};

const shared = (mode) => ({
  mode,
  context: root,
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'ts-loader',
        options: {
          transpileOnly: true,
          configFile: at('src/tsconfig.json'),
          compilerOptions: { noEmit: false, composite: false, tsBuildInfoFile: null },
        },
      },
      // They only say that they are there, and would be wrapped for it.
      { test: /workbox-\w+[\\/]_version\.js$/, sideEffects: false },
      {
        test: /\.css$/,
        type: 'asset/inline',
        generator: { dataUrl: (content, { filename }) => minifyCss(content, filename) },
      },
    ],
  },
  plugins: [
    new webpack.DefinePlugin({ VERSION: JSON.stringify(version), IS_RELEASE: mode === 'production' }),
  ],
  optimization: {
    splitChunks: false, // each further chunk costs the first flight its name
    minimizer: [
      new TerserPlugin({ exclude: WORKER, extractComments: false, terserOptions }),
      // Workbox marks what is its own with an underscore: these names can be short, since all of it is in one file.
      new TerserPlugin({
        include: WORKER,
        extractComments: false,
        terserOptions: { ...terserOptions, mangle: { properties: { regex: /^_[a-z]/ } } },
      }),
    ],
  },
  performance: false,
});

/** The first screen's markup, drawn by its own components in Node. */
function prerender() {
  const output = { path: at('.cache'), filename: 'prerender.cjs', library: { type: 'commonjs2' } };
  const config = { ...shared('production'), target: 'node', entry: at('src/prerender.tsx'), output };
  return new Promise((done, fail) => {
    webpack(config, (error, stats) => {
      if (error || stats.hasErrors()) return fail(error ?? new Error(stats.toString('errors-only')));
      const require = createRequire(import.meta.url);
      const file = at('.cache/prerender.cjs');
      delete require.cache[file];
      done(require(file).prerender());
    });
  });
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = (scripts, styles) => [
  `default-src 'none'`,
  `script-src 'self' ${scripts.map(hashOf).join(' ')}`, // 'self' for the chunks: the hashes alone would block them
  `style-src ${styles.map(hashOf).join(' ')}`,
  `img-src 'self'`,
  `media-src blob:`, // the track of pocket mode
  `connect-src 'self'`,
  `manifest-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types kneadly`,
];

const pageHeaders = (page) => `${page}
  Cache-Control: no-cache
  Content-Security-Policy: frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
  Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(), screen-wake-lock=(self)
  Referrer-Policy: no-referrer
  Strict-Transport-Security: max-age=63072000
`;

/** For hosts that read a _headers file. The page brings its policy along; what a <meta> cannot say of it is said here. */
const HEADERS = `${['/', '/index.html'].map((page) => pageHeaders(page)).join('')}/*
  X-Content-Type-Options: nosniff
/sw.js
  Cache-Control: no-cache
/content/*
  Cache-Control: no-cache
/chunks/*
  Cache-Control: max-age=31536000, immutable
`;

/** Puts the first screen's markup, styles and script into one page, and their hashes into its policy. */
class OnePagePlugin {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    // After the names of the chunks have settled: they stand in the script, and so in its hash.
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_HASH + 50;
    const isProduction = compiler.options.mode === 'production';
    compiler.hooks.compilation.tap('OnePagePlugin', (compilation) => {
      if (compilation.compiler !== compiler) return;
      compilation.hooks.processAssets.tapPromise({ name: 'OnePagePlugin', stage }, async () => {
        const [main] = [...compilation.entrypoints.get('main').getFiles()];
        const js = compilation.getAsset(main).source.source().toString().trim();
        const first = bundle({ filename: at('src/ui/styles/first.css'), minify: true, targets });
        const css = first.code.toString();
        const template = readFileSync(at('src/index.html'), 'utf8')
          .replace(/\n\s*/g, '\n')
          .replace(/\/\/ .*\n/g, '')
          .replace(/\n/g, '');
        const [, head] = /<script>(.*?)<\/script>/.exec(template);
        const csp = policy([head, js], [css]);
        const values = { CSP: csp.join('; '), CSS: css, APP: await prerender(), JS: js };
        let html = template.replace(/%([A-Z]+)%/g, (_, name) => values[name]);
        if (!isProduction) html = html.replace(/<meta http-equiv="Content-Security-Policy".*?\/>/, '');
        compilation.emitAsset('index.html', new RawSource(html));
        compilation.emitAsset('_headers', new RawSource(HEADERS));
        compilation.deleteAsset(main);
        for (const file of ['src/index.html', 'src/ui/styles/first.css'])
          compilation.fileDependencies.add(at(file));
        compilation.contextDependencies.add(at('src/ui'));
      });
    });
  }
}

/**
 * webpack writes each call of an import as `(0,module.name)()`, lest `this` be the module; no function here looks at it.
 * Without that a first visit is 400 bytes lighter.
 */
class PlainCallsPlugin {
  apply({ hooks, webpack: { Compilation, sources } }) {
    hooks.compilation.tap('PlainCallsPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE; // before the code is made small
      compilation.hooks.processAssets.tap({ name: 'PlainCallsPlugin', stage }, (assets) => {
        for (const file of Object.keys(assets).filter((file) => file.endsWith('.js')))
          compilation.updateAsset(
            file,
            (source) =>
              new sources.RawSource(
                String(source.source()).replace(/\(0,([\w$]+(?:\/\*.*?\*\/ ?)?\.[\w$]+)\)(?=\()/g, ' $1'),
              ),
          );
      });
    });
  }
}

const integrityOf = (source) => `sha256-${createHash('sha256').update(source).digest('base64')}`;

/** What the worker keeps: all that the app needs offline, each file by the hash of its bytes. */
const precache = () =>
  new InjectManifest({
    swSrc: at('sw/index.ts'),
    swDest: 'sw.js',
    // Not what a host eats (_headers), nor what nobody sees offline (screenshots and large icons).
    exclude: [/^_headers$/, /^screenshots\//, /^icons\/(?!icon\.svg$)/, /^sw\.js/, /\.map$/],
    manifestTransforms: [
      (entries, compilation) => ({
        manifest: entries.map((entry) => {
          const file = entry.url.replace(/^\.\//, '');
          const integrity = integrityOf(compilation.getAsset(file).source.buffer());
          // The page is kept under the address that it is visited at, and so is fetched but once.
          const url = file === 'index.html' ? './' : file;
          return { url, integrity };
        }),
      }),
    ],
  });

export default (_, { mode = 'production' }) => {
  const isProduction = mode === 'production';
  if (isProduction) rmSync(at('dist'), { recursive: true, force: true });
  const base = shared(mode);
  const output = { path: at('dist'), publicPath: './' };
  // The first flight is a layer of its own, joined into one scope and stripped of what it does not use; what comes
  // later has its own copies of the pure modules. Preact holds state: there is one of it.
  const layers = [
    { test: at('src/late.ts'), layer: 'late' },
    { test: at('node_modules/preact'), layer: 'shared' },
    { test: at('node_modules/idb'), layer: 'shared' },
  ];
  const app = {
    ...base,
    module: { rules: [...base.module.rules, ...layers] },
    name: 'app',
    entry: {
      main: { import: at('src/index.tsx'), layer: 'first' },
      recover: { import: at('src/recover.ts'), filename: 'recover.js' }, // the page that opens when that one does not
    },
    target: ['web', 'es2022'],
    experiments: { outputModule: true, layers: true },
    output: {
      ...output,
      module: true,
      chunkFormat: 'module',
      chunkLoading: 'import',
      filename: 'main.js',
      chunkFilename: 'chunks/[name].[contenthash:6].js',
    },
    plugins: [
      ...base.plugins,
      new CopyPlugin({
        patterns: [
          { from: at('static'), globOptions: { ignore: ['**/*.json'] } },
          { from: '**/*.json', context: at('static'), transform: (json) => JSON.stringify(JSON.parse(json)) },
        ],
      }),
      new OnePagePlugin(),
      ...(isProduction ? [new PlainCallsPlugin(), precache()] : []),
    ],
    devServer: { hot: false, client: { overlay: false }, devMiddleware: { publicPath: '/' } },
  };
  const killSwitch = {
    ...base,
    name: 'kill-switch',
    entry: { 'kill-switch': at('sw/kill-switch.ts') },
    target: ['webworker', 'es2022'],
    output: { ...output, filename: 'kill-switch.js' },
  };
  return isProduction ? [app, killSwitch] : app;
};
