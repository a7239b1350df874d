/** @type {import('@storybook/web-components-vite').StorybookConfig} */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../pages/*.mdx', '../*.stories.@(js|ts)'],
  staticDirs: [
    {from: '../../docs/pictures', to: '/docs/pictures'},
    {from: '../../examples/icon.svg', to: '/icon.svg'},
    {from: '../../dist/scales', to: '/dist/scales'},
    // one ground on which the embed builder shows a rating
    {from: '../../node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css', to: '/govuk-frontend.min.css'},
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // nothing here talks to anybody
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
  features: {sidebarOnboardingChecklist: false},
};
