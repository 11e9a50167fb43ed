package fr.passerelle.sandbox.site;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the token's user may do: everything, but for what was taken away. Safe for use by several
 * threads.
 */
public final class Access {

  private final Set<Capability> denied = ConcurrentHashMap.newKeySet();
  private final Set<String> removed = ConcurrentHashMap.newKeySet();
  private volatile AccountState account = AccountState.GOOD;
  private volatile TokenState token = TokenState.GOOD;

  public boolean has(Capability capability) {
    return !denied.contains(capability);
  }

  /** Whether the token's service is there for its user, and holds a function. */
  public boolean serves(String function) {
    return token != TokenState.SERVICE_DISABLED
        && token != TokenState.USER_NOT_AUTHORISED
        && !removed.contains(function);
  }

  public void drop(Capability capability) {
    denied.add(capability);
  }

  public void grant(Capability capability) {
    denied.remove(capability);
  }

  public void removeFunction(String function) {
    removed.add(function);
  }

  public void restoreFunction(String function) {
    removed.remove(function);
  }

  public AccountState account() {
    return account;
  }

  public void account(AccountState state) {
    account = state;
  }

  public TokenState token() {
    return token;
  }

  public void token(TokenState state) {
    token = state;
  }
}
