/**
 * What Lit has for others and the scripts never reach, by file: what is found there, exactly once or as often as is
 * said, and what stands in its place. It is read where npm has Lit's minified files; another version of Lit, in which
 * something is not found, stops the build.
 *
 * Without the hooks another script's hydration support cannot change how our copy of Lit renders; without the
 * decorators' registry and the lists of versions the page gets no global of it. The check that a template is one, and
 * no object of somebody's making, stays.
 */
export const unusedInLit = {
  'css-tag.js': [
    // style sheets made by hand, values within them, one sheet for two elements, and a polyfill
    [/if\(this\._\$cssResult\$=!0,\w+!==\w+\)throw Error\("[^"]*"\);/, ''],
    [/1===(\w+)\.length\?\1\[0\]:\w+\.reduce\([^]*?,\1\[0\]\)/, '$1[0]'],
    [/,\w+=\w+\.litNonce;void 0!==\w+&&\w+\.setAttribute\("nonce",\w+\),/, ';'],
    [/\w+\?(\w+)=>\1:\w+=>\w+ instanceof CSSStyleSheet\?[^]*?:\w+(?=;export)/, '$1=>$1'],
    [
      /const \w+=this\.t;if\((\w+)&&void 0===(\w+)\)\{.*?\)\}(?=return)/,
      'if($1&&void 0===$2)(this.o=$2=new CSSStyleSheet).replaceSync(this.cssText);',
    ],
    [/\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&/, ''],
    [/(\w+)=>\1 instanceof CSSStyleSheet\?\1:\1\.styleSheet/, '$1=>$1.styleSheet'],
  ],
  'reactive-element.js': [
    // the registry of decorators, and names that another minifier would have renamed
    [/Symbol\.metadata\?\?=[^;]*;/, ''],
    [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{[^{}]*\}/, ''],
    [/\b\w\("(elementProperties|finalized|properties)"\)/, '"$1"', 5],
    // properties that hold objects, that are no attribute by another name for it, that have accessors or names of their
    // own
    [/case Object:case Array:\w+=null==\w+\?\w+:JSON\.stringify\(\w+\)/, ''],
    [/case Object:case Array:try\{[^}]*\}catch\(\w+\)\{[^}]*\}/, ''],
    [/\w+\.state&&\(\w+\.attribute=!1\),/, ''],
    [/this\.prototype\.hasOwnProperty\(\w+\)&&\(\((\w+)=Object\.create\(\1\)\)\.wrapped=!0\),/, ''],
    [
      /const\{get:(\w+),set:(\w+)\}=\w+\(this\.prototype,\w+\)\?\?\{get\(\)\{return this\[(\w+)\]\},set\(\w+\)\{this\[\3\]=\w+\}\};return\{get:\1,set\((\w+)\)\{const (\w+)=\1\?\.call\(this\);\2\?\.call\(this,\4\),/,
      'return{get(){return this[$3]},set(_){const $5=this[$3];this[$3]=_,',
    ],
    [/\[\.\.\.\w+\((\w+)\),\.\.\.\w+\(\1\)\]/, 'Object.keys($1)'],
    [/const (\w+)=this\.constructor\.elementProperties;if\(\1\.size>0\)[^]*?\}(?=\}let)/, ''],
    [
      /if\((this\._\$Ei\(\),this\.elementProperties\.set\(\w+,\w+\)),!\w+\.noAccessor\)\{(const \w+=Symbol\(\),(\w+)=.*?);void 0!==\3&&(.*?)\}(?=\}static getPropertyDescriptor)/,
      '$1;$2;$4',
    ],
    // initialisers, controllers that come and go, converters, and defaults of properties
    [/static addInitializer\(\w+\)\{.*?\}(?=static)/, ''],
    [/void 0!==\w+\.l&&\(this\.l=\[\.\.\.\w+\.l\]\),/, ''],
    [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/, ''],
    [/removeController\(\w+\)\{[^{}]*\}/, ''],
    [/,void 0!==this\.renderRoot&&this\.isConnected&&\w+\.hostConnected\?\.\(\)/, ''],
    [/\(void 0!==\w+\.converter\?\.toAttribute\?\w+\.converter:(\w+)\)/, '$1'],
    [
      /"function"==typeof \w+\.converter\?\{[^{}]*\}:void 0!==\w+\.converter\?\.fromAttribute\?\w+\.converter:(\w+)/,
      '$1',
    ],
    [/(\w+)\?\?this\._\$Ej\?\.get\(\w+\)\?\?\1/, '$1'],
    [/\|\|\w+\.useDefault&&.*?(?=\)\)return;this\.C)/, ''],
    [/\w+&&!\(this\._\$Ej.*?void 0!==\w+\)\|\|\(/, '('],
    [/,type:String,converter:\w+,reflect:!1,useDefault:!1,hasChanged:\w+(?=\})/, ''],
    [/\{useDefault:\w+,reflect:(\w+),wrapped:\w+\},\w+\)/, '{reflect:$1})'],
    [/\(\w+\.hasChanged\?\?(\w+)\)\(/, '$1('],
    [/\(this\.hasUpdated\|\|\w+\|\|\(/, '(this.hasUpdated||('],
    [/=\w+\?\w+\.emptyScript:""/, '=""'],
    // updates that are put off or decided on, and a root and styles that no element has made for it
    [/try\{(\w+)=this\.shouldUpdate\(\w+\),\1\?\((.*?)\):this\._\$EM\(\)\}catch/, 'try{$1=!0,$2}catch'],
    [/shouldUpdate\(\w+\)\{return!0\}/, ''],
    [/const (\w+)=this\.scheduleUpdate\(\);return null!=\1&&await \1,/, 'return this.performUpdate(),'],
    [/scheduleUpdate\(\)\{return this\.performUpdate\(\)\}/, ''],
    [/attributeChangedCallback\((\w+),\w+,(\w+)\)\{this\._\$AK\(\1,\2\)\}/, ''],
    [/_\$AK\((\w+),(\w+)\)\{/, 'attributeChangedCallback($1,_,$2){'],
    [/this\._\$Eh&&(?=\[)/, ''],
    [/,this\.firstUpdated\(\w+\)/, ''],
    [/firstUpdated\(\w+\)\{\}/, ''],
    [/createRenderRoot\(\)\{const (\w+)=this\.shadowRoot.*?,\1\}/, ''],
    [/\w+\.shadowRootOptions=\{mode:"open"\},/, ''],
    [
      /const (\w+)=\[\];if\(Array\.isArray\((\w+)\)\)\{.*?\}else void 0!==\2&&\1\.push\(\w+\(\2\)\);return \1/,
      'return[$2??[]].flat(1/0)',
    ],
    [/\w+\.reactiveElementPolyfillSupport/, 'undefined'],
    [/,\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  ],
};
