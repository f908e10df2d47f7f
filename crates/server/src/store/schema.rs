//! The tables (migrations/sqlite).

diesel::table! {
    assemblies (id) {
        id -> Binary,
        founded_ms -> BigInt,
    }
}

diesel::table! {
    heads (assembly) {
        assembly -> Binary,
        size -> BigInt,
        root -> Binary,
    }
}

diesel::table! {
    checkpoints (assembly, size) {
        assembly -> Binary,
        size -> BigInt,
        bytes -> Binary,
    }
}

diesel::table! {
    entries (assembly, idx) {
        assembly -> Binary,
        idx -> BigInt,
        event_id -> Binary,
        time_ms -> BigInt,
        receipt_size -> BigInt,
        bytes -> Binary,
    }
}

diesel::table! {
    promised (assembly, vote, tag) {
        assembly -> Binary,
        vote -> Binary,
        tag -> Binary,
        event_id -> Binary,
        note -> Binary,
        promise -> Binary,
    }
}

diesel::table! {
    removals (assembly, hash) {
        assembly -> Binary,
        hash -> Binary,
        reason -> Text,
        sum -> Binary,
    }
}

diesel::table! {
    texts (assembly, hash) {
        assembly -> Binary,
        hash -> Binary,
        salt -> Binary,
        text -> Text,
    }
}
