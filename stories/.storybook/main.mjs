/** @type {import('@storybook/web-components-vite').StorybookConfig} */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../*.stories.ts'],
  staticDirs: [{from: '../../examples/icon.svg', to: '/icon.svg'}],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // nothing here talks to anybody
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
  features: {sidebarOnboardingChecklist: false},
};
