//! Things that an event brought into the log, in the order of their entries.
//!
//! Ids are chosen by authors, so neither age nor precedence may ever be read from them: whoever picks a small id would come
//! first. What is newest is what stands last in the log.

use std::{collections::HashMap, ops::Index};
use uuid::Uuid;

/// Values by the id of the event that brought them, iterated in the order of the log.
#[derive(Clone)]
pub struct LogOrder<T> {
    order: Vec<Uuid>,
    values: HashMap<Uuid, T>,
}

impl<T> Default for LogOrder<T> {
    fn default() -> Self {
        Self { order: Vec::new(), values: HashMap::new() }
    }
}

impl<T> LogOrder<T> {
    /// Adds what the newest entry brings. No event id is taken twice.
    pub(crate) fn insert(&mut self, id: Uuid, value: T) {
        if self.values.insert(id, value).is_none() {
            self.order.push(id);
        }
    }

    /// The value with this id.
    pub fn get(&self, id: &Uuid) -> Option<&T> {
        self.values.get(id)
    }

    pub(crate) fn get_mut(&mut self, id: &Uuid) -> Option<&mut T> {
        self.values.get_mut(id)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// Whether there is one with this id.
    pub fn contains_key(&self, id: &Uuid) -> bool {
        self.values.contains_key(id)
    }

    /// Ids and values, the oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Uuid, &T)> {
        self.order.iter().filter_map(|id| Some((id, self.values.get(id)?)))
    }

    /// Ids, the oldest first.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &Uuid> {
        self.order.iter()
    }

    /// Values, the oldest first.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &T> {
        self.iter().map(|(_, value)| value)
    }
}

impl<T> Index<&Uuid> for LogOrder<T> {
    type Output = T;

    fn index(&self, id: &Uuid) -> &T {
        &self.values[id]
    }
}
