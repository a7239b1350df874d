/**
 * Makes dist/custom-elements.json, the reference of every element, from the doc comments in src/elements. The analyser
 * reads one file at a time, so it cannot resolve a type, nor what a subclass redeclares of a property: those come from
 * the compiler.
 */
import {readdirSync} from 'node:fs';
import ts from 'typescript';

export default {
  globs: ['src/elements/*.ts'],
  exclude: ['src/elements/*.styles.ts'],
  outdir: 'dist',
  packagejson: false,
  litelement: true,
  plugins: [asTheCompilerSees(), publicOnly(), asPublished()],
};

/** Resolves types to what they stand for, and takes a subclass's own description, default and options of a property. */
function asTheCompilerSees() {
  return {
    name: 'as-the-compiler-sees',
    packageLinkPhase({customElementsManifest}) {
      const {config} = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
      const {options, fileNames} = ts.parseJsonConfigFileContent(config, ts.sys, '.');
      // the elements and what they import; the prerenderer would bring the types of Node and of a DOM, and take longest
      const elements = fileNames.filter((name) => name.includes('src/elements/'));
      const program = ts.createProgram(elements, options);
      const checker = program.getTypeChecker();

      for (const {path, declarations} of customElementsManifest.modules) {
        const source = program.getSourceFiles().find(({fileName}) => fileName.endsWith(path));
        for (const element of declarations.filter(({tagName}) => tagName)) {
          const node = source.statements.find((one) => ts.isClassDeclaration(one) && one.name.text === element.name);
          const instance = checker.getTypeAtLocation(node);
          const statics = checker.getTypeOfSymbolAtLocation(instance.symbol, node);
          const {attributes = [], members = []} = element;
          // the analyser drops an inherited property whose name is also that of a static one
          for (const {fieldName, inheritedFrom} of attributes) {
            if (members.some((member) => member.name === fieldName && !member.static)) continue;
            members.push({kind: 'field', name: fieldName, privacy: 'public', attribute: fieldName, inheritedFrom});
          }

          const notAttributes = ownPropertiesWithoutAttribute(node);
          const ignored = new Set();
          for (const field of [...attributes, ...members].filter(({kind}) => kind !== 'method')) {
            const name = field.fieldName ?? field.name;
            const property = (field.static ? statics : instance).getProperty(name);
            if (!property) continue;
            const type = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(property, node));
            const description = ts.displayPartsToString(property.getDocumentationComment(checker));
            const initial = property.valueDeclaration.initializer?.getText();
            if (field.static) field.type ??= {text: textOf(checker.getBaseTypeOfLiteralType(type), checker)};
            else field.type = {text: textOf(type, checker)};
            if (description) field.description = description;
            if (initial) field.default = initial;
            if (notAttributes.has(name) || field.static) delete field.attribute;
            if (ts.getJSDocTags(property.valueDeclaration).some((tag) => /^(ignore|internal)$/.test(tag.tagName.text)))
              ignored.add(name);
          }
          element.attributes = attributes.filter(
            ({fieldName}) => !notAttributes.has(fieldName) && !ignored.has(fieldName),
          );
          element.members = members.filter(({name}) => !ignored.has(name));
          // the analyser does not say of an inherited attribute which property it belongs to
          for (const {name, fieldName} of element.attributes)
            element.members.find((member) => member.name === fieldName && !member.static).attribute = name;
        }
      }
    },
  };
}

/** `'compact' | 'standard' | 'full'`, not `Variant`, which means nothing to a reader of the manifest. */
function textOf(type, checker) {
  // a boolean is a union too, of true and false
  const members = type.isUnion() && !(type.flags & ts.TypeFlags.Boolean) ? type.types : [type];
  return (
    [...new Set(members.map((one) => checker.typeToString(one, undefined, ts.TypeFormatFlags.NoTruncation)))]
      // `string & {}` in a union means: any other text too
      .map((text) => (text === 'string & {}' ? 'string' : text))
      .join(' | ')
      .replaceAll('"', "'")
  );
}

/** Names in a class's own `static properties` that say `attribute: false`, or `state: true`. */
function ownPropertiesWithoutAttribute(node) {
  const properties = node.members.find(({name}) => name?.getText() === 'properties')?.initializer;
  const says = (option, name, value) => option.name?.getText() === name && option.initializer.kind === value;
  return new Set(
    (properties?.properties ?? [])
      .filter(
        ({initializer}) =>
          initializer &&
          ts.isObjectLiteralExpression(initializer) &&
          initializer.properties.some(
            (option) =>
              says(option, 'attribute', ts.SyntaxKind.FalseKeyword) || says(option, 'state', ts.SyntaxKind.TrueKeyword),
          ),
      )
      .map(({name}) => name.getText()),
  );
}

/** Leaves out what is private or protected, and the lifecycle methods that every element has. */
function publicOnly() {
  const lifecycle = /^(connectedCallback|disconnectedCallback|attributeChangedCallback|willUpdate|getUpdateComplete)$/;
  return {
    name: 'public-only',
    packageLinkPhase({customElementsManifest}) {
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations.filter(({kind}) => kind === 'class');
        module.exports = module.exports.filter(({name}) =>
          module.declarations.some((declaration) => declaration.name === name),
        );
        for (const declaration of module.declarations) {
          declaration.members = declaration.members?.filter(
            ({name, privacy}) =>
              privacy !== 'private' && privacy !== 'protected' && !/^[#[]/.test(name) && !lifecycle.test(name),
          );
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(({declarations}) => declarations.length);
    },
  };
}

/** Turns paths of sources into those of the published modules, and adds which module defines which tag. */
function asPublished() {
  const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  return {
    name: 'as-published',
    packageLinkPhase({customElementsManifest}) {
      const {modules} = customElementsManifest;
      for (const holder of objectsIn(modules)) {
        if (typeof holder.path === 'string') holder.path = published(holder.path);
        if (typeof holder.module === 'string') holder.module = published(holder.module);
      }
      const elements = modules.flatMap(({path, declarations}) =>
        declarations.map((declaration) => ({path, ...declaration})),
      );
      const defined = readdirSync('src/define').map((file) => file.replace(/\.ts$/, ''));
      for (const {tagName, name, path} of elements.filter(({tagName}) => defined.includes(tagName))) {
        modules.push({
          kind: 'javascript-module',
          path: `dist/define/${tagName}.js`,
          declarations: [],
          exports: [{kind: 'custom-element-definition', name: tagName, declaration: {name, module: path}}],
        });
      }
    },
  };
}

function* objectsIn(value) {
  if (typeof value !== 'object' || value === null) return;
  yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}
