import ts from "typescript";

/**
 * @typedef {object} SourceImport
 * @property {string} from the specifier as written
 * @property {boolean} typeOnly
 * @property {number} line from 1
 */

/**
 * Everything a source file imports or re-exports, dynamic and type imports included.
 * @param {ts.SourceFile} source
 * @returns {SourceImport[]}
 */
export function importsOf(source) {
  /** @type {SourceImport[]} */
  const found = [];
  const add = (/** @type {ts.Expression | undefined} */ specifier, /** @type {boolean} */ typeOnly) => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      found.push({ from: specifier.text, typeOnly, line: lineOf(source, specifier) });
    }
  };
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesOnly(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(literalOf(node.argument), true);
    else if (ts.isCallExpression(node) && isImportCall(node)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * Lines where a transaction is given an async function. better-sqlite3's transactions are synchronous: what is
 * written after the first `await` stays, even when the function throws.
 * @param {ts.SourceFile} source
 * @returns {number[]}
 */
export function asyncTransactions(source) {
  /** @type {number[]} */
  const lines = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (
      ts.isCallExpression(node) &&
      nameOf(node.expression) === "transaction" &&
      node.arguments.some(isAsync)
    ) {
      lines.push(lineOf(source, node.expression));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

/**
 * @param {string} path
 * @param {string} text
 */
export function parseSource(path, text) {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** @param {ts.ImportDeclaration} node */
function importsTypesOnly({ importClause }) {
  if (importClause === undefined) return false;
  if (importClause.isTypeOnly) return true;
  const named = importClause.namedBindings;
  if (importClause.name || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/** @param {ts.LiteralTypeNode} node */
function literalOf({ literal }) {
  return ts.isStringLiteral(literal) ? literal : undefined;
}

/** @param {ts.CallExpression} node */
function isImportCall({ expression }) {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === "require")
  );
}

/** @param {ts.Expression} callee */
function nameOf(callee) {
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  return ts.isIdentifier(callee) ? callee.text : undefined;
}

/** @param {ts.Expression} argument */
function isAsync(argument) {
  return (
    (ts.isArrowFunction(argument) || ts.isFunctionExpression(argument)) &&
    (argument.modifiers ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword)
  );
}

/**
 * @param {ts.SourceFile} source
 * @param {ts.Node} node
 */
function lineOf(source, node) {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}
