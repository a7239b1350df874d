import vue from '@vitejs/plugin-vue';

const ours =
  /^((cost|evidence|scale)-rating|outcome-(finding|grid)|programme-card|rating-(explainer|source|summary|table))$/;

// without this Vue looks for components of these names
export default {plugins: [vue({template: {compilerOptions: {isCustomElement: (tag) => ours.test(tag)}}})]};
