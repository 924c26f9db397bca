import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const rawConnection = {
  selector: 'CallExpression[callee.property.name=/^(getKysely|getConnection)$/]',
  message: 'The raw connection does not carry the user scope. Use database/scoped-read.ts or the EntityManager.',
};
const rawSql = {
  selector: "CallExpression[callee.property.name='execute'][callee.object.name=/^(em|entityManager)$/]",
  message: 'Raw SQL belongs in a *.repository.ts file.',
};
const rawSqlMember = {
  selector: "CallExpression[callee.property.name='execute'][callee.object.property.name=/^(em|entityManager)$/]",
  message: rawSql.message,
};
const spreadSettings = {
  selector: "SpreadElement[argument.name='settings']",
  message: 'A copy loses the secret settings. Use changeSettings.',
};
const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Use named exports.',
};

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules', '.data', '**/*.mjs', '**/*.cjs', 'eslint.config.js'] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  prettier,
  {
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', 300],
      'no-restricted-syntax': ['error', rawConnection, rawSql, rawSqlMember, spreadSettings, defaultExport],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read settings through src/config.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          name: '@nestjs/common',
          importNames: ['Post', 'Put', 'Patch', 'Delete', 'All'],
          message: 'Import it from common/http: a route that may change something goes through the ChangeGate.',
        },
      ],
      'no-console': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'off',
      // DTO and option classes describe shapes; whoever fills one in need not call a constructor.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['src/config/**', 'test/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/common/http/changing-routes.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['src/config/secret-settings.ts', 'src/config/settings.module.ts'],
    rules: { 'no-restricted-syntax': ['error', rawConnection, rawSql, rawSqlMember, defaultExport] },
  },
  { files: ['src/cli/**', 'bench/**', 'src/run-service.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/no-extraneous-class': 'off' } },
  {
    files: ['**/*.repository.ts', 'src/database/**'],
    rules: { 'no-restricted-syntax': ['error', rawConnection, defaultExport] },
  },
  { files: ['src/database/scoped-read.ts'], rules: { 'no-restricted-syntax': ['error', defaultExport] } },
  { files: ['mikro-orm.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['test/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An answer's body is whatever JSON the service sent; the expectations say what it must be.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
);
