import js from '@eslint/js';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const specs = [
  '**/*.spec.ts',
  '**/*-spec.ts',
  '**/*.contract.ts',
  'backend/test/**/*.ts',
  'frontend/**/test/**/*.ts',
];
const configFiles = ['**/*.config.{js,cjs,mjs,ts}'];

const noDefaultExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: the name is then the same wherever it is used.',
};

export default defineConfig(
  { ignores: ['**/node_modules/', 'dist/', 'data/', 'coverage/', '**/.nx/', '**/.angular/'] },
  // Rules are changed here for everybody or not at all: comments that switch one off have no effect and fail.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExports],
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `json<T>()`: the caller names the shape of what it reads.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-empty-function': [
        'error',
        { allow: ['arrowFunctions', 'methods', 'asyncMethods'] },
      ],
      // Nest modules and decorated classes carry their meaning in the decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allow: ['URL', 'URLSearchParams', 'Error'] },
      ],
      // Interfaces and abstract methods promise a Promise; an implementation may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Empty strings are "not given" in forms and settings, which is what `||` says.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-deprecated': [
        'error',
        // ngx-charts animates with the first two and fails without (NG05105); Safari needs the key code.
        { allow: ['provideAnimationsAsync', 'provideNoopAnimations', 'keyCode'] },
      ],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // DTOs, views and entities are plain data with a class for a type: literals and spreads make them.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // The wire, decorators' metadata and other packages keep less than their types promise.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // It does not know `http.post<void>()`.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Parsers of HTML name their enum members by strings in their own documentation.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // `noUncheckedIndexedAccess` doubts every index, also those that the line before has proven.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Taking control characters out of strangers' text is one of the product's jobs.
      'no-control-regex': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['frontend/console/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    languageOptions: {
      parserOptions: {
        // The project service does not look behind the console's tsconfig.json, which only refers to two others.
        projectService: false,
        project: ['frontend/console/tsconfig.app.json', 'frontend/console/tsconfig.spec.json'],
      },
    },
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: 'app', style: 'kebab-case' },
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'app', style: 'camelCase' },
      ],
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      // Angular's `Validators.required` and its like are static functions without `this`.
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
    },
  },
  {
    files: ['frontend/console/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    // What a page tells the developer who embeds or debugs it.
    files: ['frontend/**/*.ts'],
    rules: { 'no-console': ['error', { allow: ['error', 'warn'] }] },
  },
  {
    files: specs,
    rules: {
      // Test answers are JSON of any shape; the assertion that follows is their check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      'max-lines': 'off',
    },
  },
  {
    // Data in the shape of code.
    files: ['backend/src/ports/listings/demo/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: globals.node },
    rules: {
      // These are the commands of the repository: what they print is their result.
      'no-console': 'off',
      'no-unused-vars': ['error', { caughtErrors: 'none', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
  },
  { files: configFiles, rules: { 'no-restricted-syntax': 'off' } },
);
