/** @type {import('@storybook/web-components-vite').StorybookConfig} */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../*.stories.@(js|ts)'],
  // one ground on which the embed builder shows a rating
  staticDirs: [{from: '../../node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css', to: '/govuk-frontend.min.css'}],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // nothing here talks to anybody
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
  features: {sidebarOnboardingChecklist: false},
};
