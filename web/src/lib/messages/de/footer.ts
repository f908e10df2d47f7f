export { footer } from '../en/footer';
