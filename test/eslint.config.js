// No promise is dropped on the server: a forgotten await on Lambda is a lost write, and Biome cannot see it.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig([
  { ignores: ['**/*', '!shared/**', '!functions/**', '!infra/**', '!test/**'] },
  {
    files: ['{shared,functions,infra,test}/**/*.ts'],
    basePath: `${import.meta.dirname}/..`,
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
]);
