export { trustee } from '../en/trustee';
