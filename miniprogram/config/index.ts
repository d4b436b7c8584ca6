// Both targets, the mini-program and the web page, are built from one source by these settings.
import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';

const ROOT = path.resolve(__dirname, '..', '..');
const SHARED = path.join(ROOT, 'shared') + path.sep;
const target = process.env['TARO_ENV'] ?? 'h5';

/** Outside `src` nothing is brought down to the phones' language level unless it is named here. */
const transpiled = (file: string) =>
  file.startsWith(SHARED) || /node_modules[\\/](?:zod|uqr|@noble[\\/]hashes)[\\/]/.test(file);

/** Where the mini-program finds the county's server; the web page asks its own origin. */
const server = target === 'h5' ? '' : (process.env.HUTONG_SERVER ?? 'http://127.0.0.1:3000');

const outputRoot = path.relative(
  path.join(__dirname, '..'),
  process.env.HUTONG_OUT ?? path.join(ROOT, '.build', target),
);

/** The recordings lie beside the web page, and the mini-program fetches them from there: in it they would weigh too much. */
const recordings = target === 'h5' ? [{ from: 'clips/', to: `${outputRoot}/clips/` }] : [];

const settings: UserConfigExport<'webpack5'> = {
  projectName: 'hutong',
  date: '2026-1-1',
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: [path.join(__dirname, 'spoken-labels.cjs')],
  defineConstants: { SERVER: JSON.stringify(server) },
  alias: { '#shared': path.join(ROOT, 'shared') },
  copy: { patterns: recordings, options: {} },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  // Chinese stands in the files as it is: escaped, every character would weigh twice as much.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  mini: {
    compile: { include: [transpiled] },
    postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    // One file holds every page: a page that was never opened must open without a network, too.
    webpackChain: (chain, webpack) => {
      chain.plugin('onePiece').use(webpack.optimize.LimitChunkCountPlugin, [{ maxChunks: 1 }]);
    },
    compile: { include: [transpiled] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      pxtransform: { enable: false, config: {} },
      autoprefixer: { enable: true, config: {} },
      cssModules: { enable: false },
    },
  },
};

export default defineConfig<'webpack5'>(async () => settings);
