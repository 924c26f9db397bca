export { MAX_QUOTE_LENGTH, unknown, type Evidence, type FieldMeta, type MetaMap, type Origin } from './provenance.js';
