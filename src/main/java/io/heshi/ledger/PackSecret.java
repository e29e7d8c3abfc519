package io.heshi.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.heshi.store.sql.Sql;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** What tells the keys that this database has given to rows of packs from those that somebody has made up. It never leaves the database. */
public final class PackSecret {
    private static final String SQL = "ledger/pack/";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;
    private static final int SIGNED = 6;

    private final byte[] secret;

    private PackSecret(byte[] secret) {
        this.secret = secret.clone();
    }

    /** The secret of a database, made when it is first asked for. */
    public static PackSecret of(DataSource dataSource) {
        Sql sql = new Sql(dataSource);
        byte[] fresh = new byte[LENGTH];
        new SecureRandom().nextBytes(fresh);
        sql.statement(SQL + "10-make-secret").param("secret", fresh).update();
        return of(sql.statement(SQL + "11-secret").query(byte[].class).single());
    }

    static PackSecret of(byte[] secret) {
        return new PackSecret(secret);
    }

    /** Twelve hexadecimal digits. */
    String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(text.getBytes(US_ASCII)), SIGNED));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
