export { mailAbout } from './mail-about.js';
