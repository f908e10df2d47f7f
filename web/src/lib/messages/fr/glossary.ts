export { glossary } from '../en/glossary';
