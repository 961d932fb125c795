import js from "@eslint/js";
import globals from "globals";
import noUnsanitized from "eslint-plugin-no-unsanitized";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/** Places where text turns into markup, style or script. The library has none, so that there is nothing to sanitise. */
const SINKS = [
  {
    selector: "MemberExpression[property.name=/^(?:innerHTML|outerHTML|srcdoc)$/]",
    message: "Text must not turn into markup: build elements, and set textContent.",
  },
  {
    selector: "MemberExpression[property.name=/^(?:insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]",
    message: "Text must not turn into markup: build elements, and set textContent.",
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^writeln?$/]",
    message: "document.write is a sink for markup and is refused by strict pages.",
  },
  {
    selector: "CallExpression[callee.property.name=/^setAttribute(?:NS)?$/] > Literal[value=/^style$/i]",
    message: 'A strict page refuses style attributes: set the property, as in node.style.width = "1px".',
  },
  {
    selector: "CallExpression[callee.property.name='attr'] > Literal.arguments:first-child[value=/^(?:style|on.*)$/i]",
    message: "A strict page refuses style attributes and handlers in attributes.",
  },
  {
    selector: "CallExpression[callee.property.name='html'][arguments.length>0]",
    message: "d3's .html() turns text into markup: use .text() or .append().",
  },
];

/** Only one file may parse HTML, inertly, and it walks the result by an allow-list. */
const PARSERS = [
  {
    selector: "NewExpression[callee.name='DOMParser']",
    message: "HTML is parsed in src/read/html/dom.ts only.",
  },
];

/** A page must not load more at once than it needs. */
const WHOLE_PACKAGES = [
  {
    selector: "ImportExpression[source.value=/^[^.]/]",
    message: "This brings the whole package, at once: import() a file of our own that imports it by name.",
  },
];

/** Clock, zone and language of the machine: what they change could not be drawn alike in two places. */
const SURROUNDINGS = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "There is no clock in here: take the day as an argument.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "There is no clock in here: take the day as an argument.",
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: "There is no clock in here: take the day as an argument.",
  },
  {
    selector:
      "CallExpression[callee.property.name=/^(?:get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)|toLocale(?:Date|Time)?String)$/]",
    message: "This reads the zone or the language of the machine: use the UTC methods, or Intl with both named.",
  },
  {
    selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]",
    message: "This takes the language of the machine: name the locale.",
  },
];

const PAGE_GLOBALS = ["document", "window", "navigator", "location", "HTMLElement", "SVGElement", "Element", "Node"];

const PURE = ["problem", "event", "options"].map((name) => `src/${name}.ts`);
const PURE_ROOMS = ["time", "words", "read", "scale", "layout", "scene", "server"].map((name) => `src/${name}/**/*.ts`);

export default tseslint.config(
  { ignores: ["tests/package/consumer/", "dist/", "examples/dist/", "docs/dist/", "coverage/", "node_modules/"] },
  js.configs.recommended,
  regexp.configs["flat/recommended"],
  noUnsanitized.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-restricted-syntax": ["error", ...SINKS],
      "no-console": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      // Patterns are written to be read aloud: [0-9] beside [a-f] says more than \d.
      "regexp/prefer-d": "off",
      "regexp/use-ignore-case": "off",
    },
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-import-type-side-effects": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["src/**/*.ts"],
    languageOptions: { globals: { ...globals.browser } },
    rules: { "no-restricted-syntax": ["error", ...SINKS, ...PARSERS, ...WHOLE_PACKAGES] },
  },
  {
    // Everything up to the scene is pure, and a server has no page.
    files: [...PURE, ...PURE_ROOMS],
    rules: {
      "no-restricted-globals": [
        "error",
        ...PAGE_GLOBALS.map((name) => ({
          name,
          message: "There is no page in here: take what is needed as an argument.",
        })),
      ],
      "no-restricted-syntax": ["error", ...SINKS, ...PARSERS, ...WHOLE_PACKAGES, ...SURROUNDINGS],
    },
  },
  {
    files: ["src/read/html/dom.ts"],
    rules: { "no-restricted-syntax": ["error", ...SINKS, ...WHOLE_PACKAGES, ...SURROUNDINGS] },
  },
  {
    files: ["src/cli/**/*.ts", "scripts/**/*.js", "tests/package/*.js", "bench/**/*.{js,ts}", "rollup.config.js"],
    rules: { "no-console": "off" },
  },
  {
    files: ["examples/**/*.js", "docs/site/live.js"],
    languageOptions: { globals: { ...globals.browser, daymark: "readonly" } },
  },
  {
    files: ["tests/**/*.ts", "bench/**/*.ts"],
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  { files: ["**/*.cjs"], languageOptions: { sourceType: "commonjs" } },
);
