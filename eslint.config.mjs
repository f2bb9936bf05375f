import eslint from 'typescript-eslint';

/** Few rules: the compiler is strict, prettier owns the form, the architecture test owns the boundaries. */
export default eslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'data/**', 'data-*/**', 'screens/**', 'coverage/**'] },
  ...eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts}'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // noUncheckedIndexedAccess makes the exclamation mark a statement of knowledge.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-properties': [
        'error',
        { object: 'describe', property: 'only' },
        { object: 'it', property: 'only' },
      ],
    },
  },
  { files: ['libs/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
  { files: ['libs/**/*.spec.{ts,tsx}'], rules: { 'no-console': 'off' } },
);
